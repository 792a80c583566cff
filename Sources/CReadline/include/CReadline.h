#ifndef CREADLINE_H
#define CREADLINE_H
int crl_version(void);
#endif
