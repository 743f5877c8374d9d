/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"
#include "core/content/stilla-medicine.h"

G_BEGIN_DECLS

/* What makes a condition true without an answer of the reader. */
typedef enum {
  STILLA_WHEN_ANSWERED,         /* only the answer of the reader */
  STILLA_WHEN_SUM_OVER_LIMIT,   /* the day adds up to more than the published limit */
  STILLA_WHEN_SUM_OVER_STUDIES, /* the day adds up to more than the highest dose of the studies */
  STILLA_WHEN_SEVERAL_PRODUCTS, /* more than one product with magnesium; the reader can also say so */
} StillaWhen;

/* A published caution for people with a condition, from rules.xml, as a plain value. */
typedef struct {
  char *id;
  char *name;
  StillaLevel level;
  StillaLevel if_unknown;        /* what an unanswered question counts as; NONE: "not checked" */
  StillaLevel level_in_hospital; /* of a drip that a hospital gives; NONE: the same */
  StillaWhen when;
  char *limit_group;    /* whose published limit counts for these people; nullable */
  GPtrArray *medicines; /* (element-type StillaMedicine): taking one answers the question with yes */
  StillaRoute routes;
  StillaCertainty certainty;
  GStrv sources;                /* never NULL */
  const StillaElement *message; /* inline, owned by the bundle; nullable */
} StillaCondition;

/** stilla_condition_new: Returns: (transfer full): the value of @node, a `condition` of rules.xml, which must
 * outlive it */
StillaCondition *stilla_condition_new (const StillaElement *node);
void stilla_condition_free (StillaCondition *self);

/**
 * stilla_bundle_dup_conditions:
 *
 * Returns: (transfer full) (element-type StillaCondition): every condition in file order; keep @bundle alive
 * while you use it
 */
GPtrArray *stilla_bundle_dup_conditions (const StillaBundle *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCondition, stilla_condition_free)

G_END_DECLS
