/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"
#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What somebody could advise the reader about. Borrowed values. */
typedef struct {
  const char *rule;
  const char *about;
  const char *subject;
  gint64 amount_ug;
  gboolean is_gate;           /* it keeps a plan a draft until somebody advised the reader */
  const StillaAdvice *advice; /* nullable */
} StillaAdviceTopic;

/** stilla_advice_line_new: Returns: (transfer floating) (nullable): who advised the reader, and Withdraw; or
 * the button to say so; %NULL when nobody needs to */
GtkWidget *stilla_advice_line_new (StillaContext *context, const StillaAdviceTopic *topic);

G_END_DECLS
