#include "CQuestionnaires.h"

/* #embed is C23; clang has it in every mode and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char consultation[] = {
#embed "../../questionnaires/consultation.yaml"
};

static const unsigned char columns[] = {
#embed "../../questionnaires/import/columns.yaml"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} files[] = {
  {"consultation", consultation, sizeof consultation},
};

static const int count = sizeof files / sizeof files[0];

static int exists(int index) { return index >= 0 && index < count; }

int cq_count(void) { return count; }
const char *cq_name(int index) { return exists(index) ? files[index].name : NULL; }
const unsigned char *cq_bytes(int index) { return exists(index) ? files[index].bytes : NULL; }
size_t cq_length(int index) { return exists(index) ? files[index].length : 0; }
const unsigned char *cq_columns(size_t *length) {
  *length = sizeof columns;
  return columns;
}
