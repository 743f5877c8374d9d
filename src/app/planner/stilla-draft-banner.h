/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The line above a plan that says whether something keeps it a draft, and where to read about it. */
#define STILLA_TYPE_DRAFT_BANNER (stilla_draft_banner_get_type ())
G_DECLARE_FINAL_TYPE (StillaDraftBanner, stilla_draft_banner, STILLA, DRAFT_BANNER, GtkBox)

/** stilla_draft_banner_show: @n_open: how many things keep the plan a draft; 0: it is none. @n_cautions: how
 * many cautions match; they are said also when none of them keeps it a draft */
void stilla_draft_banner_show (StillaDraftBanner *self, guint n_open, guint n_cautions);

G_END_DECLS
