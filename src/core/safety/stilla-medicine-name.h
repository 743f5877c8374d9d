/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is longer, in bytes, is no name of a medicine. */
#define STILLA_MEDICINE_NAME_LONGEST 512

/* A name in the letters that count. */
typedef struct {
  char *folded; /* never empty */
  gunichar *letters;
  gsize n_letters;
} StillaMedicineName;

/**
 * stilla_medicine_name_new:
 * @text: a name as somebody wrote it
 *
 * Brings spellings of one name together: case, accents, hyphens, dots, signs such as ® and the width of
 * spaces do not count. The marks between the parts of a combination (slash, plus, ampersand, comma) stay.
 *
 * Returns: (transfer full) (nullable): the name; %NULL when @text is blank, no UTF-8, or longer than
 * %STILLA_MEDICINE_NAME_LONGEST
 */
StillaMedicineName *stilla_medicine_name_new (const char *text);
void stilla_medicine_name_free (StillaMedicineName *self);

/** stilla_medicine_name_begins: Returns: whether @longer begins with @self and goes on */
gboolean stilla_medicine_name_begins (const StillaMedicineName *self, const StillaMedicineName *longer);

/**
 * stilla_medicine_name_has_tail:
 * @longer: a name and what was written after it
 *
 * Returns: whether @longer is @self, then a space or a number, then more: not a longer word, and not the next
 * part of a combination
 */
gboolean stilla_medicine_name_has_tail (const StillaMedicineName *self, const StillaMedicineName *longer);

/** stilla_medicine_name_is_near: Returns: whether one letter left out, put in, swapped for another, or two
 * neighbours changed over, make @typed of @self; also when they are the same */
gboolean stilla_medicine_name_is_near (const StillaMedicineName *self, const StillaMedicineName *typed);

/** stilla_medicine_name_is_near_beginning: Returns: whether @typed begins with something that is near @self
 */
gboolean stilla_medicine_name_is_near_beginning (const StillaMedicineName *self,
                                                 const StillaMedicineName *typed);

/**
 * stilla_medicine_name_may_forgive:
 *
 * Returns: whether @typed, which is near @self, may be taken for a misspelling of it: both are long enough,
 * and no digit differs
 */
gboolean stilla_medicine_name_may_forgive (const StillaMedicineName *self, const StillaMedicineName *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMedicineName, stilla_medicine_name_free)

G_END_DECLS
