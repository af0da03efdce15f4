"""The dossier as others read it: JSON, HTML, tables. Pure: records in, text out."""
