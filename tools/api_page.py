#!/usr/bin/env python3
"""Makes docs/api.md of the description of the API.

usage: tools/api_page.py > docs/api.md

A test compares the two, so that the page never tells anything else than the program.
"""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """# The API of `sayso serve`

<!-- Made by tools/api_page.py of src/server/description/openapi.json: change that, and run it again. -->

{description}

    sayso serve news.db &
    curl 'http://127.0.0.1:8080/api/events?type=ASSAULT&standing=denied&limit=5'
    curl 'http://127.0.0.1:8080/api/occurrences.csv?contested=1' > contested.csv
    curl -H 'Content-Type: text/plain' -H 'Accept: application/jsonl' --data-binary @examples/visit.txt http://127.0.0.1:8080/api/code

The same as OpenAPI 3.1 is at `/api/openapi.json`. Errors are JSON, `{{"code", "message"}}` with `parameter` where one is at fault:
"""


def kind(schema):
    """A schema in a word or two."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(kind(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return "list of " + kind(schema["items"])
    of = schema.get("type", "any")
    return " or ".join(of) if isinstance(of, list) else of


def fields(schema):
    rows = ["| key | | |", "|---|---|---|"]
    for name, one in schema["properties"].items():
        about = one.get("description", "")
        if "enum" in one:
            about = "; ".join(filter(None, [about, "one of " + ", ".join(f"`{value}`" for value in one["enum"])]))
        rows.append(f"| `{name}` | {kind(one)} | {about} |")
    return "\n".join(rows)


def parameter(api, one):
    return api["components"]["parameters"][one["$ref"].rsplit("/", 1)[1]] if "$ref" in one else one


def operation(api, method, path, one):
    lines = [f"### {method.upper()} {path}", "", one["summary"] + "." + (" " + one["description"] if "description" in one else ""), ""]
    named = [parameter(api, each) for each in one.get("parameters", [])]
    if named:
        lines += ["Parameters: " + ", ".join(f"`{each['name']}`" + (" (in the path)" if each["in"] == "path" else "") for each in named) + ".", ""]
    if "requestBody" in one:
        lines += ["Body: " + ", ".join(f"`{media}`" for media in one["requestBody"]["content"]) + ".", ""]
    told = one["responses"]["200"]
    lines += [told["description"] + ": " + ", ".join(f"`{media}`" for media in told["content"]) + ".", ""]
    schema = told["content"].get("application/json", {}).get("schema", {})
    if "$ref" in schema:
        lines += [kind(schema) + ".", ""]
    elif "properties" in schema:
        lines += [fields(schema), ""]
    return "\n".join(lines)


def main():
    api = json.loads((ROOT / "src/server/description/openapi.json").read_text(encoding="utf-8"))
    schemas = api["components"]["schemas"]
    print(HEAD.format(description=api["info"]["description"]))
    print(fields(schemas["Fault"]) + "\n\n## Parameters\n\n| name | | example |\n|---|---|---|")
    for one in api["components"]["parameters"].values():
        example = one["example"][0] if isinstance(one["example"], list) else one["example"]
        print(f"| `{one['name']}` | {one['description']} | `{example}` |")
    print("\n## Paths\n")
    for path, methods in api["paths"].items():
        for method, one in methods.items():
            print(operation(api, method, path, one))
    print("## Objects\n")
    for name, schema in schemas.items():
        if name == "Fault":
            continue
        print(f"### {name}\n\n{schema.get('description', '') + chr(10) + chr(10) if 'description' in schema else ''}"
              + (fields(schema) + "\n" if "properties" in schema else ""))


if __name__ == "__main__":
    main()
