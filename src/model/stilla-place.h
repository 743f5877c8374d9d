/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in the program the reader is. Written "page:ID", "page:ID#ANCHOR", "plan", "handouts" or "attack". */
typedef enum {
  STILLA_PLACE_PAGE,
  STILLA_PLACE_PLAN,
  STILLA_PLACE_HANDOUTS,
  STILLA_PLACE_ATTACK,
} StillaPlaceKind;

typedef struct {
  StillaPlaceKind kind;
  char *id;     /* page id; NULL for the others */
  char *anchor; /* nullable */
} StillaPlace;

/** stilla_place_parse: Returns: (transfer full) (nullable): %NULL when @words names no place */
StillaPlace *stilla_place_parse (const char *words);
/** stilla_place_new_page: @anchor: (nullable) */
StillaPlace *stilla_place_new_page (const char *id, const char *anchor);
StillaPlace *stilla_place_copy (const StillaPlace *self);
void stilla_place_free (StillaPlace *self);

/** stilla_place_to_string: Returns: (transfer full): what stilla_place_parse() reads */
char *stilla_place_to_string (const StillaPlace *self);
/** stilla_place_equal: Returns: whether both are the same screen, whatever the anchor */
gboolean stilla_place_equal (const StillaPlace *self, const StillaPlace *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaPlace, stilla_place_free)

G_END_DECLS
