/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/browse/stilla-find-bar.h"
#include "app/browse/stilla-page-view.h"
#include "app/browse/stilla-sidebar.h"
#include "app/platform/stilla-split-view.h"
#include "app/stilla-window.h"
#include "model/stilla-history.h"

G_BEGIN_DECLS

struct _StillaWindow {
  AdwApplicationWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  StillaSplitView *split;
  StillaSidebar *sidebar;
  AdwWindowTitle *title;
  GtkWidget *help_word;
  GtkWidget *forward_button;
  GtkWidget *print_button;
  GtkWidget *low_light_button;
  GMenu *regions;
  StillaFindBar *find_bar;
  GtkStack *stack;
  StillaPageView *page_view;

  /* owned */
  StillaContext *context;
  StillaHistory *history;
};

/** _stilla_window_add_actions: Installs every "win." action. */
void _stilla_window_add_actions (StillaWindow *self);
/** _stilla_window_show_place: Shows @place without touching the history. Returns: FALSE when there is no such
 * page */
gboolean _stilla_window_show_place (StillaWindow *self, const StillaLocation *place);
/** _stilla_window_move: Goes one step back or forward and restores how far the page was scrolled. */
void _stilla_window_move (StillaWindow *self, gboolean forward);

G_END_DECLS
