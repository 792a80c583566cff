#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { CDIGEST_LENGTH = 32 };

/* SHA-256 of `count` bytes. `bytes` may be NULL where `count` is 0. Returns 1, or 0 where libcrypto refuses: no
   memory, or a policy without SHA-256. */
int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[CDIGEST_LENGTH]);

/* The same of bytes that come piece by piece: cdigest_new, any number of cdigest_add, one cdigest_finish, which frees.
   NULL or 0 where libcrypto refuses or memory is short; NULL is taken everywhere. */
struct cdigest;
struct cdigest *cdigest_new(void);
int cdigest_add(struct cdigest *digest, const uint8_t *bytes, size_t count);
int cdigest_finish(struct cdigest *digest, uint8_t result[CDIGEST_LENGTH]);

#endif
