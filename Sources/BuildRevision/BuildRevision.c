#include "BuildRevision.h"

#ifndef MASTERPLAN_REVISION
#define MASTERPLAN_REVISION ""
#endif

const char *masterplan_build_revision(void) { return MASTERPLAN_REVISION; }
