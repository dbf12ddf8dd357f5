/// The git commit that this program was built from, or an empty text where it was built without git.
const char *masterplan_build_revision(void);
