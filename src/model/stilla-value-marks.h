/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much each statement of a page matters to the reader. Kept in memory only: it is nobody else's business
 * and is gone when Stilla closes. */

typedef enum {
  STILLA_MARK_NONE, /* not weighed yet */
  STILLA_MARK_LITTLE,
  STILLA_MARK_SOME,
  STILLA_MARK_MUCH,
} StillaMark;

typedef struct _StillaValueMarks StillaValueMarks;

StillaValueMarks *stilla_value_marks_new (void);
void stilla_value_marks_free (StillaValueMarks *self);
/** stilla_value_marks_set: @statement: the words that are weighed, which name the mark */
void stilla_value_marks_set (StillaValueMarks *self, const char *statement, StillaMark mark);
StillaMark stilla_value_marks_get (const StillaValueMarks *self, const char *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaValueMarks, stilla_value_marks_free)

G_END_DECLS
