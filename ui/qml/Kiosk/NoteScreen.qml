pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// A few words to the kitchen, kept with the order.   In:  session, basket, note.
WritingScreen {
    id: root

    required property BasketViewModel basket
    required property NoteViewModel note

    objectName: "noteScreen"
    heading: qsTr("A note for the kitchen")
    readonly property bool brief: crowded || Theme.slim // no row for what is left
    least: brief ? 0 : counter.height
    tail: Theme.slim && !crowded ? note.leftText : ""
    sentence: qsTr("It is read together with your order. If you have an allergy, please tell us in person")
    showing: Showing {
        title: root.heading
        sentence: root.sentence
        pictures: root.basket.thumbnails
    }
    label: qsTr("Your note")
    hint: qsTr("For example: no onion")
    text: note.text
    lines: Theme.portrait ? (Theme.large ? 5 : 3) : Theme.narrow ? 2 : 3
    picture: basket.thumbnails[0] ?? ""
    onPressed: character => note.press(character)
    onErased: note.erase()
    onCleared: note.clear()

    Item {
        id: counter

        width: parent.width
        visible: !root.brief
        height: Math.max(left.height, clear.height)

        Txt {
            id: left

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(20)
            anchors.right: clear.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            text: root.note.leftText
        }

        QuietButton {
            id: clear

            anchors.right: parent.right
            objectName: "clearNote"
            flat: true
            visible: root.note.text !== ""
            height: Theme.hit(72)
            signAfter: "trash"
            text: qsTr("Clear")
            onActivated: root.note.clear()
        }
    }

    action: PrimaryButton {
        objectName: "noteDone"
        width: parent?.width ?? 0
        height: Theme.row(Theme.narrow ? 96 : 112)
        text: qsTr("Done")
        onActivated: root.note.finish()
    }
}
