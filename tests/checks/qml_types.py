"""Describes the Python types of the screens to qmllint, so that it checks QML against them.

qmllint reads C++ types from `.qmltypes` files. The same file can be written for Python types from
their meta objects, which are exactly what QML will see when the program runs: a property that is
misspelt in QML, or renamed in Python, is found without starting the program.
"""

import ast
import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

from PySide6.QtCore import QByteArray, QMetaEnum, QMetaMethod, QMetaProperty, QObject

# Slots and signals of QObject itself are described by Qt.
_METHOD_KINDS = {
    QMetaMethod.MethodType.Signal: "Signal",
    QMetaMethod.MethodType.Slot: "Method",
    QMetaMethod.MethodType.Method: "Method",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class QmlModule:
    """What a Python module says about the QML module its types belong to."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QmlType:
    """One Python class as QML sees it. `decorators` are the names of those above the class."""

    python: type[QObject]
    module: QmlModule
    decorators: frozenset[str]

    @property
    def exported(self) -> bool:
        return "QmlElement" in self.decorators

    @property
    def creatable(self) -> bool:
        return self.exported and not self.decorators & {"QmlUncreatable", "QmlSingleton"}


def types_under(package: ModuleType) -> Iterator[QmlType]:
    """Every QObject class in modules of `package` that name a QML module, and what it inherits."""
    seen: set[type] = set()
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        if not hasattr(module, "QML_IMPORT_NAME"):
            continue
        for python in vars(module).values():
            if inspect.isclass(python) and python.__module__ == module.__name__:
                for ancestor in python.__mro__:
                    if _is_ours(ancestor) and ancestor not in seen:
                        seen.add(ancestor)
                        yield _described(ancestor, _module_named_by(module))


def write_modules(types: Iterable[QmlType], folder: Path) -> None:
    """Writes one QML module of descriptions under `folder` for each module the types name."""
    by_module: dict[QmlModule, list[QmlType]] = defaultdict(list)
    for described in types:
        by_module[described.module].append(described)
    for module, members in by_module.items():
        home = folder.joinpath(*module.name.split("."))
        home.mkdir(parents=True, exist_ok=True)
        home.joinpath("qmldir").write_text(
            f"module {module.name}\ntypeinfo python.qmltypes\ndepends QtQml.Models auto\n"
        )
        components = "".join(_component(described) for described in members)
        home.joinpath("python.qmltypes").write_text(
            f"import QtQuick.tooling 1.2\n\nModule {{\n{components}}}\n"
        )


def _is_ours(python: type) -> TypeGuard[type[QObject]]:
    return issubclass(python, QObject) and not python.__module__.startswith("PySide6.")


def _module_named_by(module: ModuleType) -> QmlModule:
    minor = getattr(module, "QML_IMPORT_MINOR_VERSION", 0)
    return QmlModule(
        name=module.QML_IMPORT_NAME, version=f"{module.QML_IMPORT_MAJOR_VERSION}.{minor}"
    )


def _described(python: type[QObject], module: QmlModule) -> QmlType:
    decorators = _class_decorators(importlib.import_module(python.__module__))
    return QmlType(
        python=python, module=module, decorators=decorators.get(python.__name__, frozenset())
    )


def _class_decorators(module: ModuleType) -> Mapping[str, frozenset[str]]:
    def name(decorator: ast.expr) -> str:
        return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)

    return {
        statement.name: frozenset(name(decorator) for decorator in statement.decorator_list)
        for statement in ast.parse(inspect.getsource(module)).body
        if isinstance(statement, ast.ClassDef)
    }


def _component(described: QmlType) -> str:
    meta = described.python.staticMetaObject  # type: ignore[attr-defined]  # not in the stubs
    lines = [
        f'name: "{described.python.__name__}"',
        'accessSemantics: "reference"',
        f'prototype: "{_text(meta.superClass().className())}"',
    ]
    if described.exported:
        export = f"{described.module.name}/{described.python.__name__} {described.module.version}"
        major, minor = (int(part) for part in described.module.version.split("."))
        lines += [
            f'exports: ["{export}"]',
            f"exportMetaObjectRevisions: [{major * 256 + minor}]",
        ]
    if not described.creatable:
        lines.append("isCreatable: false")
    if "QmlSingleton" in described.decorators:
        lines.append("isSingleton: true")
    lines += [
        _enumeration(meta.enumerator(i))
        for i in range(meta.enumeratorOffset(), meta.enumeratorCount())
    ]
    lines += [
        _property(meta.property(i)) for i in range(meta.propertyOffset(), meta.propertyCount())
    ]
    lines += [_method(meta.method(i)) for i in range(meta.methodOffset(), meta.methodCount())]
    body = "".join(f"        {line}\n" for line in lines)
    return f"    Component {{\n{body}    }}\n"


def _enumeration(enumerator: QMetaEnum) -> str:
    keys = ", ".join(f'"{_text(enumerator.key(i))}"' for i in range(enumerator.keyCount()))
    return f'Enum {{ name: "{_text(enumerator.name())}"; values: [{keys}] }}'


def _property(declared: QMetaProperty) -> str:
    name = _text(declared.name())
    parts = [f'name: "{name}"', *_type(_text(declared.typeName())), f'read: "{name}"']
    if declared.hasNotifySignal():
        parts.append(f'notify: "{_text(declared.notifySignal().name())}"')
    if not declared.isWritable():
        parts.append("isReadonly: true")
    if declared.isConstant():
        parts.append("isPropertyConstant: true")
    return f"Property {{ {'; '.join(parts)} }}"


def _method(method: QMetaMethod) -> str:
    parts = [f'name: "{_text(method.name())}"']
    returned = _text(method.returnMetaType().name())
    if returned not in ("", "void"):
        parts += _type(returned)
    names = [_text(name) for name in method.parameterNames()]
    kinds = [_text(kind) for kind in method.parameterTypes()]
    parts += [
        _parameter(name or f"a{index}", kind)
        for index, (name, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    body = "\n            ".join(parts)
    return f"{_METHOD_KINDS[method.methodType()]} {{\n            {body}\n        }}"


def _parameter(name: str, kind: str) -> str:
    parts = [f'name: "{name}"', *_type(kind)]
    return f"Parameter {{ {'; '.join(parts)} }}"


def _type(cpp_name: str) -> list[str]:
    if cpp_name.endswith("*"):
        return [f'type: "{cpp_name.removesuffix("*")}"', "isPointer: true"]
    return [f'type: "{cpp_name}"']


def _text(name: object) -> str:
    """Names come as str, bytes, QByteArray or None, whatever the stubs say."""
    if isinstance(name, str):
        return name
    if isinstance(name, QByteArray):
        name = name.data()
    return bytes(name).decode() if isinstance(name, bytes | bytearray | memoryview) else ""
