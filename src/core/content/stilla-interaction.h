/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-medicine.h"

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

/* A caution that weighs more for people with one of some conditions. */
typedef struct {
  StillaLevel level;
  GStrv conditions; /* ids; never NULL */
} StillaRaise;

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
  GPtrArray *raises;           /* (element-type StillaRaise) */
} StillaInteraction;

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
