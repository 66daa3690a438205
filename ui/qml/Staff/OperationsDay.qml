pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The running of the day: what is not sold, whether guests may order, a clean screen, the shift.   In:  day.
OperationsSection {
    id: root

    required property StaffDayViewModel day

    objectName: "operationsDay"
    title: qsTr("The day")

    OperationRow {
        objectName: "operationStops"
        width: parent?.width ?? 0
        sign: "stop"
        word: qsTr("Stop list")
        standing: root.day.stoppedText
        tone: root.day.anyStopped ? "warn" : "plain"
        onClicked: root.day.openSection("stops")
    }

    OperationRow {
        objectName: "operationClosing"
        width: parent?.width ?? 0
        sign: "lock"
        word: root.day.closed ? qsTr("Open the kiosk") : qsTr("Close the kiosk")
        standing: root.day.closedText
        tone: root.day.closed ? "trouble" : "plain"
        note: root.day.closed ? "" : qsTr("Guests are told why; a payment under way is not interrupted")
        onClicked: root.day.openSection("closing")
    }

    OperationRow {
        objectName: "operationCleaning"
        width: parent?.width ?? 0
        sign: "drop"
        word: qsTr("Wipe the screen")
        note: qsTr("Touches do nothing for a while")
        onClicked: root.day.openSection("cleaning")
    }

    OperationRow {
        objectName: "operationShift"
        width: parent?.width ?? 0
        sign: "chart"
        word: qsTr("The shift")
        note: qsTr("What the till says of it, and what was sold here")
        onClicked: root.day.openSection("shift")
    }
}
