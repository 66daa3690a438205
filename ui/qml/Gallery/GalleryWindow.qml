import QtQuick
import QtQuick.Window
import Kiosk
import Kiosk.Core

// Every control in every state, as the screens use them. How they are shown is chosen in the dock.
// In:  gallery (the languages), diagonalInches, mirrored.
Window {
    id: root

    required property GalleryViewModel gallery
    property real diagonalInches: 24
    property bool mirrored: false
    property string scheme: "light"
    property int percent: 100
    property string shelf: "buttons"

    readonly property var shelves: ({
        "buttons": qsTr("Buttons"),
        "choices": qsTr("Choices"),
        "dishes": qsTr("Dishes"),
        "entry": qsTr("Numbers"),
        "words": qsTr("Writing"),
        "guest": qsTr("Card and coupons"),
        "messages": qsTr("Messages"),
        "dock": qsTr("Dock"),
        "staff": qsTr("Staff")
    })

    // Asked for from Python, queued: whoever holds the interpreter must not wait for its pictures.
    function look(wantedShelf: string, wantedScheme: string, wantedPercent: int, fromTheRight: bool) {
        mirrored = fromTheRight;
        scheme = wantedScheme;
        percent = wantedPercent;
        shelf = wantedShelf;
        flick.contentY = 0;
    }

    function options(words: var): var {
        return Object.keys(words).map(key => ({ "key": key, "word": words[key] }));
    }

    color: Theme.paper
    title: qsTr("Controls in all their states")
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    component Wish: Binding {
        target: Theme
    }

    Wish {
        property: "windowWidth"
        value: root.width
    }

    Wish {
        property: "windowHeight"
        value: root.height
    }

    Wish {
        property: "diagonalInches"
        value: root.diagonalInches
    }

    Wish {
        property: "mirrored"
        value: root.mirrored
    }

    Wish {
        property: "scheme"
        value: root.scheme
    }

    Wish {
        property: "textScale"
        value: root.percent / 100
    }

    Page {
        id: page

        anchors.fill: parent
        focus: true
        title: root.title
        ground: dock.y

        Flickable {
            id: flick

            objectName: "page"
            width: parent.width
            height: dock.y + dock.radius
            contentHeight: column.height + column.y + Theme.dp(24) + dock.radius
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column

                x: Theme.margin
                y: Theme.dp(28)
                width: flick.width - 2 * Theme.margin
                spacing: Theme.dp(28)

                SwitchRow {
                    objectName: "shelf"
                    width: parent.width
                    name: root.title
                    options: root.options(root.shelves)
                    current: root.shelf
                    onChosen: key => {
                        root.shelf = key;
                        flick.contentY = 0;
                    }
                }

                Loader {
                    width: parent.width
                    source: ({
                            "buttons": "ButtonStates.qml",
                            "choices": "ChoiceStates.qml",
                            "dishes": "DishStates.qml",
                            "entry": "EntryStates.qml",
                            "words": "WordStates.qml",
                            "guest": "GuestStates.qml",
                            "messages": "MessageStates.qml",
                            "dock": "DockStates.qml",
                            "staff": "StaffStates.qml"
                        })[root.shelf]
                }
            }
        }

        Dock {
            id: dock

            square: !Theme.portrait
            fades: true

            Flow {
                width: parent.width
                spacing: Theme.dp(Theme.portrait ? 16 : 32)

                SwitchRow {
                    objectName: "colours"
                    width: Theme.large ? parent.width : implicitWidth
                    name: qsTr("Colours")
                    options: root.options({
                        "light": qsTr("Usual"),
                        "dark-contrast": qsTr("White on black"),
                        "light-contrast": qsTr("Black on white")
                    })
                    current: root.scheme
                    onChosen: key => root.scheme = key
                }

                SwitchRow {
                    objectName: "letters"
                    width: Theme.large ? parent.width : implicitWidth
                    name: qsTr("Text size")
                    options: root.options({ "100": "1×", "125": "1,25×", "150": "1,5×" })
                    current: String(root.percent)
                    onChosen: key => root.percent = Number(key)
                }

                SwitchRow {
                    objectName: "language"
                    width: Theme.large ? parent.width : implicitWidth
                    name: qsTr("Language")
                    options: root.gallery.languages.map(each => ({ "key": each.code, "word": each.name }))
                    current: root.gallery.language
                    onChosen: key => root.gallery.choose(key)
                }

                SwitchRow {
                    objectName: "side"
                    width: Theme.large ? parent.width : implicitWidth
                    name: qsTr("Mirrored")
                    options: root.options({ "mirrored": qsTr("From the right") })
                    current: root.mirrored ? "mirrored" : ""
                    onChosen: root.mirrored = !root.mirrored
                }
            }
        }
    }
}
