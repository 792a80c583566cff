#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stddef.h>

/* reference.docx, whose styles the Word documents have, as bytes in the binary. */
const unsigned char *cr_bytes(void);
size_t cr_length(void);

#endif
