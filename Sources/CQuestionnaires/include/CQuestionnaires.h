#ifndef CQUESTIONNAIRES_H
#define CQUESTIONNAIRES_H

#include <stddef.h>

/* The files directly in questionnaires/, as bytes in the binary. Indexes run from 0 to cq_count() - 1; anything else
   gives NULL or 0. */
int cq_count(void);
/* The file's name without its ending. */
const char *cq_name(int index);
const unsigned char *cq_bytes(int index);
size_t cq_length(int index);
/* What columns and words of exported tables mean: questionnaires/import/columns.yaml. */
const unsigned char *cq_columns(size_t *length);

#endif
