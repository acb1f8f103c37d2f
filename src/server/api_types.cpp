#include "server/api_types.h"

#include "output/json_writer.h"

namespace sayso {

ApiAnswer answer_of(const ApiFault& fault) {
  JsonWriter json;
  json.begin_object();
  json.field("code", fault.code);
  json.field("message", fault.message);
  if (!fault.parameter.empty()) json.field("parameter", fault.parameter);
  json.end_object();
  ApiAnswer answer;
  answer.status = fault.status;
  answer.body = json.take_line();
  return answer;
}

}  // namespace sayso
