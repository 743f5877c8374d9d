/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/* Something a reader can say of themselves: the name of its first condition. It answers all its conditions.
 */
typedef struct {
  GStrv conditions; /* ids; never NULL */
  char *text;
  StillaRoute routes; /* for which ways of taking magnesium it matters */
} StillaStatement;

/* A question of rules.xml as a plain value: statements to choose from. Each condition that a person can
 * answer stands in exactly one statement, so that answers and statements follow from each other. */
typedef struct {
  char *id;
  char *name;            /* what it is about: "Your kidneys" */
  GPtrArray *statements; /* (element-type StillaStatement) */
} StillaQuestion;

void stilla_question_free (StillaQuestion *self);

/** stilla_bundle_dup_questions: Returns: (transfer full) (element-type StillaQuestion): every question in
 * file order */
GPtrArray *stilla_bundle_dup_questions (const StillaBundle *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaQuestion, stilla_question_free)

G_END_DECLS
