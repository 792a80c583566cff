#include "CDigest.h"

#include <openssl/evp.h>

int cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t digest[CDIGEST_LENGTH]) {
  unsigned length = 0;
  return EVP_Digest(count ? (const void *)bytes : "", count, digest, &length, EVP_sha256(), NULL) == 1
    && length == CDIGEST_LENGTH;
}
