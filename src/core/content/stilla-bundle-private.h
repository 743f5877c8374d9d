/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-bundle.h"

G_BEGIN_DECLS

/* The files beside the pages, in the order in which they are read. */
typedef enum {
  STILLA_FILE_BUNDLE,
  STILLA_FILE_SOURCES,
  STILLA_FILE_GLOSSARY,
  STILLA_FILE_AGENTS,
  STILLA_FILE_DOSES,
  STILLA_FILE_RULES,
  STILLA_N_FILES,
} StillaFile;

struct _StillaBundle {
  gatomicrefcount ref_count;
  GFile *folder;
  gboolean official;
  StillaElement *roots[STILLA_N_FILES]; /* NULL only while a faulty bundle is being checked */
  char *title;
  GPtrArray *sections;
  GPtrArray *sources;
  GPtrArray *terms;
  GPtrArray *forms;
  GPtrArray *regions;
  GPtrArray *limits;
  GHashTable *entries_by_id; /* the tables borrow from the arrays and the trees above */
  GHashTable *sources_by_id;
  GHashTable *terms_by_id;
  GHashTable *forms_by_id;
  GHashTable *form_elements_by_id;
  GHashTable *regions_by_id;
  GHashTable *doses_by_id;
  GMutex lock;       /* guards pages */
  GHashTable *pages; /* id to StillaElement, read when first asked for */
};

/** stilla_bundle_new_empty: Returns: (transfer full): a bundle of @folder with nothing in it */
StillaBundle *stilla_bundle_new_empty (GFile *folder, gboolean official);

/** stilla_bundle_fill: Makes the values out of the trees; entries that are wrong are left out. */
void stilla_bundle_fill (StillaBundle *self);

/** stilla_file_name: Returns: (transfer none): "bundle.xml", … */
const char *stilla_file_name (StillaFile file);

/** stilla_bundle_read_page: Returns: (transfer full) (nullable): the tree of a page, from its file */
StillaElement *
stilla_bundle_read_page (const StillaBundle *self, const char *page_id, StillaIssueList *issues);

G_END_DECLS
