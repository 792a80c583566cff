#ifndef CQUESTIONNAIRES_H
#define CQUESTIONNAIRES_H
int cq_count(void);
#endif
