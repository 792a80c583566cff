#include "CReference.h"

/* #embed is C23; clang has it in every mode and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "reference.docx"
};

const unsigned char *cr_bytes(void) { return bytes; }
size_t cr_length(void) { return sizeof bytes; }
