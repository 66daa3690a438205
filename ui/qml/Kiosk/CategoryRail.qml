pragma ComponentBehavior: Bound

import QtQuick

// The categories, top to bottom; scrolls when there are many.
// In:  categories (model with roles categoryId, name, picture, soldOut), currentId.
// Out: categoryChosen(categoryId).
ListView {
    id: root

    required property var categories
    required property string currentId

    signal categoryChosen(categoryId: string)

    implicitWidth: Theme.railWidth
    model: categories
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    reuseItems: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Categories")

    // The list shows where the guest is, also when the category was changed from elsewhere.
    function reveal(index: int) {
        positionViewAtIndex(index, ListView.Contain);
    }

    delegate: RailItem {
        required property string categoryId
        required property int index

        objectName: "category-" + categoryId
        width: ListView.view.width
        chosen: categoryId === root.currentId
        onClicked: root.categoryChosen(categoryId)
        onChosenChanged: {
            if (chosen)
                root.reveal(index);
        }
    }
}
