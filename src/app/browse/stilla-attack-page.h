/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Few words and large, one card at a time: the signs of an emergency, what to do, what to say. The words are
 * those of the page "get-help-now". */
#define STILLA_TYPE_ATTACK_PAGE (stilla_attack_page_get_type ())
G_DECLARE_FINAL_TYPE (StillaAttackPage, stilla_attack_page, STILLA, ATTACK_PAGE, GtkWidget)

GtkWidget *stilla_attack_page_new (StillaContext *context);

/** stilla_attack_page_restart: Shows the first card. */
void stilla_attack_page_restart (StillaAttackPage *self);

G_END_DECLS
