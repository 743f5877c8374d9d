/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"

G_BEGIN_DECLS

#define STILLA_GAP_NONE (-1)

/* Minutes, each STILLA_GAP_NONE when no such gap is published. after_magnesium: from the magnesium to the
 * medicine that follows it; after_medicine: from the medicine to the magnesium that follows it. */
typedef struct {
  int after_magnesium;
  int after_medicine;
  int shortest_after_magnesium; /* the shortest that a source names; sources disagree when it differs */
  int shortest_after_medicine;
} StillaGaps;

/* A medicine of rules.xml with all its names. */
typedef struct {
  char *name;
  GStrv brands;    /* never NULL */
  StillaGaps gaps; /* of this medicine: its own, else those of the interaction */
} StillaMedicine;

/** stilla_gaps_is_set: Returns: whether any gap is published */
gboolean stilla_gaps_is_set (const StillaGaps *self);

/**
 * stilla_medicines_new:
 * @node: an element of rules.xml with `medicine` children
 * @inherited: (nullable): the gaps of a medicine that has none of its own; %NULL: none
 *
 * Returns: (transfer full) (element-type StillaMedicine): the medicines in file order
 */
GPtrArray *stilla_medicines_new (const StillaElement *node, const StillaGaps *inherited);

/** stilla_gaps_read: Returns: the gaps that @node has itself, else those of @inherited; (nullable): none */
StillaGaps stilla_gaps_read (const StillaElement *node, const StillaGaps *inherited);

G_END_DECLS
