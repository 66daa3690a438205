pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The stop list: what is sold out first, then the menu; a search finds the rest.   In:  staff, day.
StaffFrame {
    id: root

    required property StaffDayViewModel day

    property bool typing: false // the keyboard is open

    objectName: "stopsPage"
    title: qsTr("Stop list")
    sentence: day.reachText

    SeekLine {
        objectName: "seekDish"
        width: parent?.width ?? 0
        placeholder: qsTr("Find by name or code")
        query: root.day.query
        open: root.typing
        onClicked: root.typing = !root.typing
        onCleared: root.day.seek("")
    }

    Loader {
        width: parent?.width ?? 0
        active: root.typing
        visible: active
        sourceComponent: WordPad {
            capitals: false
            words: root.day.query
            onTyped: words => root.day.seek(words)
        }
    }

    NewsLine {
        objectName: "stopNews"
        width: parent?.width ?? 0
        visible: text !== ""
        text: root.day.newsText
        tone: root.day.newsTone
    }

    Column {
        width: parent?.width ?? 0
        spacing: Theme.dp(12)

        Txt {
            width: parent.width
            token: "bodyBold"
            text: qsTr("For how long?")
        }

        ChoiceChips {
            width: parent.width
            model: root.day.untils
            named: "until-"
            onPicked: key => root.day.chooseUntil(key)
        }
    }

    Card {
        width: parent?.width ?? 0
        height: list.height
        visible: rows.count > 0
        radius: Theme.radiusCard

        Column {
            id: list

            width: parent.width

            Repeater {
                id: rows

                model: root.day.dishes

                delegate: DishStopRow {
                    required property string key
                    required property int index

                    objectName: "dish-" + key
                    width: parent?.width ?? 0
                    last: index === rows.count - 1
                    onStopped: root.day.stopDish(key)
                    onResumed: root.day.resumeDish(key)
                }
            }
        }
    }

    Txt {
        width: parent?.width ?? 0
        visible: text !== ""
        color: Theme.ink2
        horizontalAlignment: Text.AlignHCenter
        text: rows.count === 0 ? qsTr("No dish is called so") : root.day.moreText
    }

    dockRow: [
        SecondaryButton {
            objectName: "staffBack"
            width: parent?.width ?? 0
            implicitHeight: Theme.row(104)
            text: qsTr("All operations")
            onActivated: root.staff.back()
        }
    ]
}
