# What every target of the project shares.

# Compiler settings of a target: warnings are errors, and the public headers are in reach.
add_library(sayso_settings INTERFACE)
target_include_directories(sayso_settings INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
target_compile_options(sayso_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
  # The same sums on every machine: no fused multiply-add behind our back.
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees overlaps in std::string's operator+ that are not there (bug 105651).
  target_compile_options(sayso_settings INTERFACE -Wno-restrict)
endif()
target_link_libraries(sayso_settings INTERFACE tl::expected)
if(SAYSO_SANITIZE)
  target_compile_options(sayso_settings INTERFACE -fsanitize=${SAYSO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(sayso_settings INTERFACE -fsanitize=${SAYSO_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(sayso_settings INTERFACE
      -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/sanitizer_ignore.txt)
  endif()
endif()

if(SAYSO_FUZZ)
  target_compile_options(sayso_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

# sayso_module(NAME [LIBRARY...]): the folder's sources as the static library sayso_NAME.
function(sayso_module name)
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  add_library(sayso_${name} STATIC ${sources})
  target_link_libraries(sayso_${name} PUBLIC sayso_settings ${ARGN})
  set_target_properties(sayso_${name} PROPERTIES UNITY_BUILD ${SAYSO_UNITY} UNITY_BUILD_BATCH_SIZE 12)
endfunction()

# sayso_tests(NAME [LIBRARY...]): tests/NAME/*_test.cpp as one program.
function(sayso_tests name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(sayso_${name}_tests ${sources})
  target_include_directories(sayso_${name}_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(sayso_${name}_tests PRIVATE SAYSO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(sayso_${name}_tests PRIVATE ${ARGN} GTest::gmock GTest::gtest_main)
  if(SAYSO_UNITY)
    target_precompile_headers(sayso_${name}_tests PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  endif()
  # Tests of one program may use the same scratch files; those of two programs run side by side.
  gtest_discover_tests(sayso_${name}_tests TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60
    PROPERTIES RESOURCE_LOCK ${name}_scratch)
endfunction()
