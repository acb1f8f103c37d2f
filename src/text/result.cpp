#include "sayso/result.h"

namespace sayso {

std::string to_string(const InputError& error) {
  std::string text = error.file;
  if (error.record)
    text += (text.empty() ? "record " : ": record ") + std::to_string(*error.record);
  if (error.byte) text += (text.empty() ? "byte " : ", byte ") + std::to_string(*error.byte);
  if (!text.empty()) text += ": ";
  text += error.reason;
  if (!error.advice.empty()) text += "; " + error.advice;
  return text;
}

}  // namespace sayso
