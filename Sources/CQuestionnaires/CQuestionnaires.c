#include "CQuestionnaires.h"
int cq_count(void) { return 0; }
