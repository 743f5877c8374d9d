/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-safety-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The line above a plan that says whether something keeps it a draft, and where to read about it. */
#define STILLA_TYPE_DRAFT_BANNER (stilla_draft_banner_get_type ())
G_DECLARE_FINAL_TYPE (StillaDraftBanner, stilla_draft_banner, STILLA, DRAFT_BANNER, GtkBox)

/** stilla_draft_banner_show: Says how many things keep the plan a draft, and how many cautions match with the
 * level of the worst, also when none of them keeps it a draft. */
void stilla_draft_banner_show (StillaDraftBanner *self, const StillaSafetyReport *report);

G_END_DECLS
