/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

typedef enum {
  STILLA_INTERACTION_ABSORPTION, /* the two bind or hinder each other in the gut; a gap may help */
  STILLA_INTERACTION_EFFECT,     /* one changes what the other does in the body */
} StillaInteractionKind;

typedef enum {
  STILLA_SCOPE_MAGNESIUM, /* said of any magnesium product */
  STILLA_SCOPE_ANTACID, /* said of aluminium or magnesium antacids; kept for all magnesium as a precaution */
} StillaScope;

typedef enum {
  STILLA_ACTION_AVOID,
  STILLA_ACTION_SEPARATE,
  STILLA_ACTION_MONITOR,
  STILLA_ACTION_ASK,
  STILLA_ACTION_INFORM,
  STILLA_ACTION_COUNT,
} StillaAction;

#define STILLA_GAP_NONE (-1)

/* Minutes, each STILLA_GAP_NONE when no such gap is published. after_magnesium: from the magnesium to the
 * medicine that follows it; after_medicine: from the medicine to the magnesium that follows it. */
typedef struct {
  int after_magnesium;
  int after_medicine;
  int shortest_after_magnesium; /* the shortest that a source names; sources disagree when it differs */
  int shortest_after_medicine;
} StillaGaps;

typedef struct {
  char *name;
  GStrv brands;    /* never NULL */
  StillaGaps gaps; /* of this medicine: its own, else those of the interaction */
} StillaMedicine;

/* A published interaction of rules.xml as a plain value. */
typedef struct {
  char *id;
  char *name;
  char *use; /* what its medicines are for: a word of the format; nullable */
  StillaInteractionKind kind;
  StillaLevel level;
  StillaRoute routes;
  StillaScope scope;
  StillaAction action;
  StillaGaps gaps;
  StillaCertainty certainty;
  GStrv sources;               /* never NULL */
  GPtrArray *medicines;        /* (element-type StillaMedicine) */
  const StillaElement *effect; /* inline, owned by the bundle; nullable */
  const StillaElement *advice; /* inline, owned by the bundle; nullable */
} StillaInteraction;

/** stilla_gaps_is_set: Returns: whether any gap is published */
gboolean stilla_gaps_is_set (const StillaGaps *self);

/** stilla_interaction_new: Returns: (transfer full): the value of @node, an `interaction` of rules.xml, which
 * must outlive it */
StillaInteraction *stilla_interaction_new (const StillaElement *node);
void stilla_interaction_free (StillaInteraction *self);

/**
 * stilla_bundle_dup_interactions:
 *
 * Returns: (transfer full) (element-type StillaInteraction): every interaction in file order; keep @bundle
 * alive while you use it
 */
GPtrArray *stilla_bundle_dup_interactions (const StillaBundle *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaInteraction, stilla_interaction_free)

G_END_DECLS
