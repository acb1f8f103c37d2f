// Events as W3C Web Annotations (JSON-LD), for programs that lay notes over texts.

#pragma once

#include <functional>
#include <string>

#include "store/stored_event.h"

namespace sayso {

// An AnnotationCollection with one page, an annotation a line, on the words of the trigger: by
// quotation with the rest of the sentence around it and, where the report has no address, by offset
// in the body too. Text comes in pieces.
class AnnotationWriter {
 public:
  explicit AnnotationWriter(std::function<void(const std::string&)> write);

  void add(const StoredEvent& event);
  void end();

 private:
  std::function<void(const std::string&)> write_;
  bool begun_ = false;
};

}  // namespace sayso
