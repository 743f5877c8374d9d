/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/* The plan file that is being read. */
typedef struct {
  const StillaBundle *bundle;
  const char *name; /* how findings call the file */
  StillaIssueList *issues;
} StillaPlanReading;

/** stilla_plan_reading_refuse: Adds a finding about @node. */
void stilla_plan_reading_refuse (const StillaPlanReading *self,
                                 const StillaElement *node,
                                 const char *tag,
                                 const char *format,
                                 ...) G_GNUC_PRINTF (4, 5);

/** stilla_plan_hides: Returns: whether @c cannot be seen and changes how the words around it look: a control
 * character, one that turns the direction of what follows, the end of a line or a paragraph */
gboolean stilla_plan_hides (gunichar c);

/** stilla_plan_reading_check_words: Returns: FALSE, with a finding, when the attribute has more than @most
 * letters, a character that hides something, or nothing that can be seen */
gboolean stilla_plan_reading_check_words (const StillaPlanReading *self,
                                          const StillaElement *node,
                                          const char *attribute,
                                          int most);

/** stilla_plan_reading_date: Returns: the date of the attribute, which was checked; not valid: it is not
 * there */
GDate stilla_plan_reading_date (const StillaElement *node, const char *attribute);

G_END_DECLS
