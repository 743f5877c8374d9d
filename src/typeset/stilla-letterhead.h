/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-practice.h"
#include "typeset/stilla-logo.h"

G_BEGIN_DECLS

#define STILLA_LETTERHEAD_LONGEST 100 /* letters of a name or a date */

/* What stands at the top of the first sheet: whose paper it is, and for whom. Immutable. */
typedef struct {
  char *name;         /* (nullable): of the practice; on every sheet */
  GPtrArray *address; /* (element-type utf8): its lines */
  StillaLogo *logo;   /* (nullable) */
  char *patient;      /* (nullable): as typed */
  char *date;         /* (nullable): as typed */
} StillaLetterhead;

/**
 * stilla_letterhead_new:
 * @practice: (nullable)
 * @patient: (nullable): who the handout is for, as typed; white space alone is nobody
 * @date: (nullable): as typed
 *
 * Opens the logo. With nothing to show it is still a letterhead, and takes no room.
 *
 * Returns: (transfer full) (nullable): the letterhead, or %NULL with STILLA_PRINT_ERROR_LETTERHEAD,
 *   STILLA_PRINT_ERROR_LOGO, STILLA_PRACTICE_ERROR or STILLA_ORDINARY_FILE_ERROR; the message is a sentence
 *   for the person
 */
StillaLetterhead *
stilla_letterhead_new (const StillaPractice *practice, const char *patient, const char *date, GError **error);
void stilla_letterhead_free (StillaLetterhead *self);

/** stilla_letterhead_is_empty: Returns: whether there is nothing to show */
gboolean stilla_letterhead_is_empty (const StillaLetterhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaLetterhead, stilla_letterhead_free)

G_END_DECLS
