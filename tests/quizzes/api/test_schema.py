"""The schema says what the API does: generated without a warning, and held to by fuzzing."""

import io
import uuid

import pytest
import schemathesis
from django.core.management import call_command
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema
from hypothesis import HealthCheck, settings
from knox.models import AuthToken
from schemathesis import GenerationConfig  # noqa: F401
