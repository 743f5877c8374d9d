/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-bundle.h"
#include "core/content/stilla-reader.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_OF_NOTHING, /* the number as it stands: a unit that is not of mass, a label, another substance */
  STILLA_OF_ELEMENTAL,
  STILLA_OF_ELEMENTAL_LONG, /* "of elemental magnesium" */
  STILLA_OF_COMPOUND,
} StillaOf;

#define STILLA_NO_RANGE (-1)

/* A number with its unit as the bundle gives it. Plain borrowed values. */
typedef struct {
  gint64 value;     /* thousandths of the unit */
  gint64 to;        /* thousandths; STILLA_NO_RANGE when it is a single number */
  const char *unit; /* nullable: a bare number */
  const char *per;  /* nullable: "day" */
  StillaOf of;
} StillaQuantity;

/** stilla_quantity_append: writes "360 to 600 mg elemental a day" into @text, number and unit unbreakable */
void stilla_quantity_append (const StillaQuantity *self, const StillaReader *reader, StillaText *text);

/** stilla_elemental_append: writes whole micrograms of elemental magnesium, rounded for showing */
void stilla_elemental_append (gint64 elemental_ug, const StillaReader *reader, StillaText *text);

/**
 * stilla_limit_append:
 *
 * Writes the limit where the reader lives, with the name of the place; with no region the lowest one, and
 * says so.
 */
void stilla_limit_append (const StillaBundle *bundle,
                          const char *group,
                          const StillaReader *reader,
                          StillaText *text);

/** stilla_limit_append_bare: writes the limit of @region without its name; "no published limit" where there
 * is none */
void stilla_limit_append_bare (const StillaBundle *bundle,
                               const char *region,
                               const char *group,
                               const StillaReader *reader,
                               StillaText *text);

/** stilla_share_in_thousandths: Returns: the elemental share to three figures, in thousandths of a per cent;
 * for a form whose share is known */
gint64 stilla_share_in_thousandths (const StillaForm *form);

/** stilla_share_to_string: Returns: (transfer full): the elemental share to three figures, "14.1 %" */
char *stilla_share_to_string (const StillaForm *form, const StillaReader *reader);

G_END_DECLS
