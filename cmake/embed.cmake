# Files compiled into a target, and the page of web/, which is built with npm first.

option(SAYSO_PAGE "Build the page of web/ with npm and compile it in; without it the server has its API alone" ON)

# sayso_embed(TARGET FUNCTION FOLDER [DEPENDS...]): FUNCTION() gives the folder's files (src/server/embedded_file.h).
function(sayso_embed target function folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  if(ARGN)
    set(files "")  # they are made by what is depended on
  endif()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND embed ${function} ${folder} ${source}
    DEPENDS embed ${files} ${ARGN}
    COMMENT "Compiling in ${folder}")
  set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE ${source})
endfunction()

# The page lies in web/dist, shared by all build folders; it is built again when its sources changed, by whichever build
# comes first.
function(sayso_embed_page target)
  find_program(SAYSO_NPM npm DOC "builds the page of web/")
  if(NOT SAYSO_PAGE OR NOT SAYSO_NPM)
    if(SAYSO_PAGE)
      message(WARNING "npm is not installed (tools/packages.sh build installs it): sayso serve will have its API alone")
    endif()
    sayso_embed(${target} page_files ${CMAKE_CURRENT_SOURCE_DIR}/no_page)
    return()
  endif()
  set(web ${PROJECT_SOURCE_DIR}/web)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/* ${web}/public/*)
  list(APPEND sources ${web}/index.html ${web}/package.json ${web}/package-lock.json ${web}/vite.config.js
    ${web}/tsconfig.json ${PROJECT_SOURCE_DIR}/examples/visit.txt)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/page.stamp)
  string(REPLACE ";" "\n" listed "${sources}")
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/page_sources.txt CONTENT "${listed}\n")
  add_custom_command(OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D WEB=${web} -D NPM=${SAYSO_NPM} -D SOURCES=${CMAKE_CURRENT_BINARY_DIR}/page_sources.txt
      -P ${PROJECT_SOURCE_DIR}/cmake/build_page.cmake
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/cmake/build_page.cmake
    COMMENT "Building the page of web/")
  sayso_embed(${target} page_files ${web}/dist ${stamp})
endfunction()
