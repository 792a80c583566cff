#ifndef CTERMINALHARNESS_H
#define CTERMINALHARNESS_H
int cth_version(void);
#endif
