/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/* A published caution for people with a condition, from rules.xml, as a plain value. */
typedef struct {
  char *id;
  char *name;
  StillaLevel level;
  StillaLevel if_unknown; /* what an unanswered question counts as; NONE: "not checked" */
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
