/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-history.h"

typedef struct {
  StillaLocation *place;
  double scroll;
} Entry;

struct _StillaHistory {
  GObject parent_instance;

  GPtrArray *entries; /* (element-type Entry) */
  guint position;     /* index of the current entry; 0 while there is none */
};

G_DEFINE_FINAL_TYPE (StillaHistory, stilla_history, G_TYPE_OBJECT)

enum {
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->place, stilla_location_free);
  g_free (entry);
}

static Entry *
get_entry (StillaHistory *self)
{
  return self->entries->len > 0 ? g_ptr_array_index (self->entries, self->position) : NULL;
}

static void
notify_both (StillaHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
stilla_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  StillaHistory *self = STILLA_HISTORY (object);

  if (prop_id == PROP_CAN_GO_BACK)
    g_value_set_boolean (value, stilla_history_can_go_back (self));
  else if (prop_id == PROP_CAN_GO_FORWARD)
    g_value_set_boolean (value, stilla_history_can_go_forward (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stilla_history_finalize (GObject *object)
{
  StillaHistory *self = STILLA_HISTORY (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_history_parent_class)->finalize (object);
}

static void
stilla_history_class_init (StillaHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = stilla_history_get_property;
  object_class->finalize = stilla_history_finalize;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
stilla_history_init (StillaHistory *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

StillaHistory *
stilla_history_new (void)
{
  return g_object_new (STILLA_TYPE_HISTORY, NULL);
}

void
stilla_history_push (StillaHistory *self, const StillaLocation *place)
{
  Entry *current = get_entry (self);
  Entry *entry;

  if (current != NULL && stilla_location_equal (current->place, place)
      && g_strcmp0 (current->place->anchor, place->anchor) == 0)
    return;

  if (current != NULL)
    g_ptr_array_set_size (self->entries, (int) self->position + 1);
  entry = g_new0 (Entry, 1);
  entry->place = stilla_location_copy (place);
  g_ptr_array_add (self->entries, entry);
  self->position = self->entries->len - 1;
  notify_both (self);
}

void
stilla_history_set_scroll (StillaHistory *self, double scroll)
{
  Entry *entry = get_entry (self);

  if (entry != NULL)
    entry->scroll = scroll;
}

double
stilla_history_get_scroll (StillaHistory *self)
{
  Entry *entry = get_entry (self);

  return entry != NULL ? entry->scroll : 0;
}

const StillaLocation *
stilla_history_get_current (StillaHistory *self)
{
  Entry *entry = get_entry (self);

  return entry != NULL ? entry->place : NULL;
}

gboolean
stilla_history_can_go_back (StillaHistory *self)
{
  return self->position > 0;
}

gboolean
stilla_history_can_go_forward (StillaHistory *self)
{
  return self->position + 1 < self->entries->len;
}

static const StillaLocation *
move_to (StillaHistory *self, guint position)
{
  self->position = position;
  notify_both (self);
  return stilla_history_get_current (self);
}

const StillaLocation *
stilla_history_go_back (StillaHistory *self)
{
  return stilla_history_can_go_back (self) ? move_to (self, self->position - 1) : NULL;
}

const StillaLocation *
stilla_history_go_forward (StillaHistory *self)
{
  return stilla_history_can_go_forward (self) ? move_to (self, self->position + 1) : NULL;
}

void
stilla_history_clear (StillaHistory *self)
{
  g_ptr_array_set_size (self->entries, 0);
  self->position = 0;
  notify_both (self);
}
