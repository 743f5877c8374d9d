/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-record-mark.h"

#include "app/platform/stilla-line-layout.h"

static const struct {
  const char *icon_name;
  const char *css_class;
} looks[STILLA_N_RECORD_STATES] = {
  [STILLA_RECORD_NOT_PLANNED] = { NULL, "not-planned" },
  [STILLA_RECORD_PAUSED] = { "media-playback-pause-symbolic", "paused" },
  [STILLA_RECORD_PLANNED] = { NULL, "planned" },
  [STILLA_RECORD_LATER] = { "document-open-recent-symbolic", "later" },
  [STILLA_RECORD_NOT_RECORDED] = { "content-loading-symbolic", "not-recorded" },
  [STILLA_RECORD_NOT_SURE] = { NULL, "not-sure" },
  [STILLA_RECORD_SKIPPED] = { "window-close-symbolic", "skipped" },
  [STILLA_RECORD_PART] = { "list-remove-symbolic", "part" },
  [STILLA_RECORD_TAKEN] = { "object-select-symbolic", "taken" },
};

const char *
stilla_record_class (StillaRecordState state)
{
  return looks[state].css_class;
}

static GtkWidget *
make_icon (StillaRecordState state)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[state].icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "record-icon");
  gtk_widget_set_visible (icon, looks[state].icon_name != NULL);
  return icon;
}

/* The theme's icon for a question looks like a letter that is missing. */
static GtkWidget *
make_question_mark (void)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_LABEL, "label", "?", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, "record-icon");
  return mark;
}

GtkWidget *
stilla_record_icon_new (StillaRecordState state)
{
  if (state == STILLA_RECORD_NOT_SURE)
    return make_question_mark ();
  return make_icon (state);
}

GtkWidget *
stilla_record_mark_new (StillaRecordState state, const char *words)
{
  GtkWidget *line = stilla_line_new (6);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", words != NULL ? words : stilla_record_state_label (state),
                      "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (GTK_BOX (line), stilla_record_icon_new (state));
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "record-mark");
  gtk_widget_add_css_class (line, stilla_record_class (state));
  return line;
}
