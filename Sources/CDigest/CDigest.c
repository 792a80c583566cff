// The low-level functions: those of EVP set the whole library up first, which takes longer than hashing a case does.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CDigest.h"

#include <openssl/sha.h>

int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[CDIGEST_LENGTH]) {
  SHA256_CTX state;
  return SHA256_Init(&state) == 1 && SHA256_Update(&state, count ? (const void *)bytes : "", count) == 1
    && SHA256_Final(digest, &state) == 1;
}
