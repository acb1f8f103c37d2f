-- Requests for wrk: those of a file, one after the other, each thread from another place in it.
--
-- usage: wrk -s serve_load.lua URL -- REQUESTS [MILLISECONDS]
--
-- REQUESTS has a line a request: "GET /path", or "POST /path<tab>body", \n for a line's end in the body. With
-- MILLISECONDS, a connection waits as long after each answer, so that the load stays below what the server could do.

local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local requests = {}
local at = 0
local wait = 0

function init(args)
  for line in io.lines(args[1]) do
    local method, path, body = line:match("^(%u+) ([^\t]+)\t?(.*)$")
    if body ~= "" then
      body = body:gsub("\\n", "\n")
      requests[#requests + 1] = wrk.format(method, path, { ["Content-Type"] = "text/plain" }, body)
    else
      requests[#requests + 1] = wrk.format(method, path)
    end
  end
  at = number * 37
  wait = tonumber(args[2] or "0")
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function delay()
  return wait
end
