/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/browse/stilla-find-bar.h"
#include "app/browse/stilla-page-view.h"
#include "app/browse/stilla-sidebar.h"
#include "app/platform/stilla-icon.h"
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
  StillaIcon *help_icon;
  GtkWidget *header_area;
  GtkWidget *help_word;
  GtkWidget *forward_button;
  GtkWidget *print_button;
  GtkWidget *low_light_button;
  GtkMenuButton *menu_button;
  GMenu *menu;
  GMenu *regions;
  StillaFindBar *find_bar;
  GtkBox *body;      /* everything beside the sidebar and below the header */
  AdwBin *head_area; /* above the screens of My plan */
  GtkStack *stack;
  StillaPageView *page_view;

  /* owned */
  StillaContext *context;
  StillaHistory *history;
  guint fit_id;
  int header_width; /* for which the header was last fitted */
  int header_least; /* what it took then; another style takes more or less */
};

/** _stilla_window_add_actions: Installs every "win." action. */
void _stilla_window_add_actions (StillaWindow *self);
/** _stilla_window_show_place: Shows @place without touching the history. Returns: FALSE when there is no such
 * page */
gboolean _stilla_window_show_place (StillaWindow *self, const StillaLocation *place);
/** _stilla_window_update_actions: Enables what can be done with what is shown now. */
void _stilla_window_update_actions (StillaWindow *self);

/** _stilla_window_has_place: Returns: whether there is such a page, or such a screen */
gboolean _stilla_window_has_place (StillaWindow *self, const StillaLocation *place);
/** _stilla_window_make_screen: Returns: (transfer floating): the screen of @kind, which is no page of the
 * guide
 */
GtkWidget *_stilla_window_make_screen (StillaWindow *self, StillaLocationKind kind);
/** _stilla_window_show_head: Shows above a screen of My plan the way to its other screens. */
void _stilla_window_show_head (StillaWindow *self, const StillaLocation *place);
/** _stilla_window_get_title: Returns: (transfer none): what the header calls @place */
const char *_stilla_window_get_title (StillaWindow *self, const StillaLocation *place);

/** _stilla_window_offers: Returns: whether the window has screens of @kind: one whose plan is not kept has
 * none for what is kept */
gboolean _stilla_window_offers (StillaWindow *self, StillaLocationKind kind);
/** _stilla_window_show_unsaved: Shows the empty plan that nothing is kept of, and says so. */
void _stilla_window_show_unsaved (StillaWindow *self);
/** _stilla_window_open_unsaved: Opens another window, for a plan that is printed and not kept. */
void _stilla_window_open_unsaved (StillaWindow *self);

/** _stilla_window_has_paper: Returns: whether @place can be printed: a page of the guide, or the plan with
 * its checks */
gboolean _stilla_window_has_paper (const StillaLocation *place);
/** _stilla_window_print: Opens the print dialog for @place, which has paper. */
void _stilla_window_print (StillaWindow *self, const StillaLocation *place);
/** _stilla_window_save_pdf: Asks where to save @place, which has paper, and saves it. */
void _stilla_window_save_pdf (StillaWindow *self, const StillaLocation *place);

/** _stilla_window_choose_folder: Asks for a content folder and opens it. */
void _stilla_window_choose_folder (StillaWindow *self);
/** _stilla_window_open_folder: Opens a content folder, or shows why it is refused and keeps the guide in use.
 * Returns: whether it was opened */
gboolean _stilla_window_open_folder (StillaWindow *self, GFile *folder);
/** _stilla_window_use_shipped: Goes back to the guide that comes with Stilla. */
void _stilla_window_use_shipped (StillaWindow *self);
/** _stilla_window_restore_guide: Opens the content folder that was in use when the window was last closed.
 * Returns: FALSE when it was the guide that comes with Stilla */
gboolean _stilla_window_restore_guide (StillaWindow *self);
/** _stilla_window_list_regions: Fills the menu of regions from the guide in use. */
void _stilla_window_list_regions (StillaWindow *self);

/** _stilla_window_follow_header: Fits the header again whenever its width or its words change. */
void _stilla_window_follow_header (StillaWindow *self);
/** _stilla_window_fit_header: Shows in the header what fits: the words of Get help now first, then the title.
 */
void _stilla_window_fit_header (StillaWindow *self);

/** _stilla_window_move: Goes one step back or forward and restores how far the page was scrolled. */
void _stilla_window_move (StillaWindow *self, gboolean forward);

G_END_DECLS
