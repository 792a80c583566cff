// The low-level functions: those of EVP set the whole library up first, which takes longer than hashing a case does.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CDigest.h"

#include <openssl/sha.h>
#include <stdlib.h>

int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[CDIGEST_LENGTH]) {
  SHA256_CTX state;
  return SHA256_Init(&state) == 1 && SHA256_Update(&state, count ? (const void *)bytes : "", count) == 1
    && SHA256_Final(digest, &state) == 1;
}

struct cdigest {
  SHA256_CTX state;
};

struct cdigest *cdigest_new(void) {
  struct cdigest *digest = malloc(sizeof *digest);
  if (digest && SHA256_Init(&digest->state) == 1) return digest;
  free(digest);
  return NULL;
}

int cdigest_add(struct cdigest *digest, const uint8_t *bytes, size_t count) {
  return digest && SHA256_Update(&digest->state, count ? (const void *)bytes : "", count) == 1;
}

int cdigest_finish(struct cdigest *digest, uint8_t result[CDIGEST_LENGTH]) {
  int done = digest && SHA256_Final(result, &digest->state) == 1;
  free(digest);
  return done;
}
