/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/base/stilla-resources.h"
#include "core/content/stilla-reader.h"
#include "core/safety/stilla-circumstances.h"
#include "core/safety/stilla-medicine-list.h"

/* The guide that comes with the program, its medicines, and a reader in the US who wrote nothing down yet. */
typedef struct {
  StillaBundle *bundle;
  StillaMedicineList *list;
  StillaCircumstances *circumstances;
  StillaReader *reader;
} StillaTestShipped;

static inline void
stilla_test_shipped_set_up (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
  self->list = stilla_medicine_list_new (self->bundle);
  self->circumstances = stilla_circumstances_new ();
  self->reader = stilla_reader_new ("en", "us-ca", NULL);
}

static inline void
stilla_test_shipped_tear_down (StillaTestShipped *self, gconstpointer data)
{
  g_clear_pointer (&self->reader, stilla_reader_free);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->list, stilla_medicine_list_free);
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
}
