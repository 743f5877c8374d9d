/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A handout while somebody puts it together: what is asked for now, and the set that it began with. Emits
 * ::changed after every change, and only then. */
#define STILLA_TYPE_HANDOUT_CHOICE (stilla_handout_choice_get_type ())
G_DECLARE_FINAL_TYPE (StillaHandoutChoice, stilla_handout_choice, STILLA, HANDOUT_CHOICE, GObject)

/** stilla_handout_choice_new: @order: what it begins with; a copy is kept */
StillaHandoutChoice *stilla_handout_choice_new (const StillaHandoutOrder *order);

/** stilla_handout_choice_get_order: Returns: (transfer none): what is asked for now; copy it to keep it */
const StillaHandoutOrder *stilla_handout_choice_get_order (StillaHandoutChoice *self);

/** stilla_handout_choice_restore: Asks for @order in place of everything, as Undo does. */
void stilla_handout_choice_restore (StillaHandoutChoice *self, const StillaHandoutOrder *order);

/** stilla_handout_choice_begin_set: Asks for what the set @name holds; the patient and the date stay as they
 * were typed, because no set has them. */
void stilla_handout_choice_begin_set (StillaHandoutChoice *self,
                                      const char *name,
                                      const StillaHandoutOrder *order);
/** stilla_handout_choice_get_set_name: Returns: (transfer none) (nullable): the set that it began with */
const char *stilla_handout_choice_get_set_name (StillaHandoutChoice *self);
/** stilla_handout_choice_is_set_changed: Returns: whether it is another handout than its set by now */
gboolean stilla_handout_choice_is_set_changed (StillaHandoutChoice *self);
/** stilla_handout_choice_forget_set: It did not begin with a set: that one was deleted. */
void stilla_handout_choice_forget_set (StillaHandoutChoice *self);

/** stilla_handout_choice_has: @words: as stilla_handout_part_from_string() reads them */
gboolean stilla_handout_choice_has (StillaHandoutChoice *self, const char *words);
/** stilla_handout_choice_set_picked: Adds a part at the end, or takes it away. */
void stilla_handout_choice_set_picked (StillaHandoutChoice *self, const char *words, gboolean is_picked);
/** stilla_handout_choice_move: Moves part @index to @place. Returns: FALSE when there is no such place */
gboolean stilla_handout_choice_move (StillaHandoutChoice *self, guint index, guint place);

void stilla_handout_choice_set_paper (StillaHandoutChoice *self, StillaPaper paper);
void stilla_handout_choice_set_large (StillaHandoutChoice *self, gboolean is_large);
void stilla_handout_choice_set_two_up (StillaHandoutChoice *self, gboolean is_two_up);
/** stilla_handout_choice_set_languages: @second: (nullable): beside the first; the same as @language: none */
void
stilla_handout_choice_set_languages (StillaHandoutChoice *self, const char *language, const char *second);
/** stilla_handout_choice_set_region: @region: (nullable): %NULL: the lowest limits */
void stilla_handout_choice_set_region (StillaHandoutChoice *self, const char *region);
/** stilla_handout_choice_set_patient: @patient: as typed; spaces around it do not count, and none is no name
 */
void stilla_handout_choice_set_patient (StillaHandoutChoice *self, const char *patient);
/** stilla_handout_choice_set_date: @date: the same */
void stilla_handout_choice_set_date (StillaHandoutChoice *self, const char *date);

G_END_DECLS
