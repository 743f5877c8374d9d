/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a plan would bring before it is kept: the sum of its fullest day beside the published limit, and the
 * cautions that match now and did not match before. */
#define STILLA_TYPE_EFFECT_VIEW (stilla_effect_view_get_type ())
G_DECLARE_FINAL_TYPE (StillaEffectView, stilla_effect_view, STILLA, EFFECT_VIEW, GtkBox)

GtkWidget *stilla_effect_view_new (void);

/** stilla_effect_view_show: @plan: not kept yet; @from: the first day that is looked at */
void stilla_effect_view_show (StillaEffectView *self,
                              StillaContext *context,
                              const StillaPlan *plan,
                              const GDate *from);

/** stilla_effect_view_dup_summary: Returns: (transfer full): what is shown, in a few words */
char *stilla_effect_view_dup_summary (StillaEffectView *self);

G_END_DECLS
